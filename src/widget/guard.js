// Stands for `WebAssembly` in wasm-bindgen's glue (see xtask's widget.rs), and guards every call.
//
// A panic ends in a trap, and the instance must not run again: what it was doing stays half done.
// Traps can come from any listener, timer or promise, so they are caught here, where all calls pass,
// and not through the page's error events. The page sees no error, a dead instance does nothing
// more, and host.js is told.

let depth = 0;
let isDead = false;
const listeners = new Set();

/** Calls `listener` once the instance has crashed. Gives back what takes the listener away. */
export function whenCrashed(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const hasCrashed = () => isDead;

/** Asks a dead instance for what it had put down; nothing, if it cannot even say that. */
export function lastWords(say) {
  isDead = false;
  try {
    return say();
  } catch {
    return undefined;
  } finally {
    isDead = true;
  }
}

/** What a dead instance answers: wasm-bindgen's glue finds no error in it, and no value. */
const nothing = [];
let isTold = false;

function guarded(run) {
  return (...values) => {
    if (isDead) return nothing;
    depth += 1;
    try {
      return run(...values);
    } catch (error) {
      isDead = true;
      if (!isTold) {
        isTold = true;
        // Not before those who called have come to their end.
        queueMicrotask(() => [...listeners].forEach((listener) => listener()));
      }
      // Rust that called out and was called back must not go on either.
      if (depth > 1) throw error;
      return nothing;
    } finally {
      depth -= 1;
    }
  };
}

const real = globalThis.WebAssembly;

export const GuardedWebAssembly = {
  Instance: real.Instance,
  Module: real.Module,
  instantiate: real.instantiate,
  async instantiateStreaming(source, imports) {
    const { instance, module } = await real.instantiateStreaming(source, imports);
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      exports[name] = typeof value === "function" ? guarded(value) : value;
    }
    return { instance: { exports }, module };
  },
};
