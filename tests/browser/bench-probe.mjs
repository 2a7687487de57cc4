// What the bench puts into a page before anything else runs there. One definition for every row:
//
// - Seen: in the viewport, at least 2 by 2 pixels, neither hidden nor transparent, nothing on top.
// - Usable: seen, enabled, and it takes the focus. Both are looked at once a frame.
// - Blocked: the part of each long task above 50 ms.
// - A frame's length: that of the long animation frame, which is known from 50 ms on.
// - A keystroke's: from the key to the next paint, as the browser tells it (Event Timing).
export function probe() {
  const bench = (window.bench = {
    launcher: null, ready: false, clicks: [], long: [], frames: [], keys: [], lcp: 0, cls: 0, violations: [], failed: [],
  });
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("longtask", ({ startTime, duration }) => bench.long.push([startTime, duration]));
  observe("largest-contentful-paint", ({ startTime }) => (bench.lcp = startTime));
  observe("layout-shift", ({ hadRecentInput, value }) => hadRecentInput || (bench.cls += value));
  observe("long-animation-frame", ({ startTime, duration, scripts, renderStart, styleAndLayoutStart }) => {
    const longest = [...scripts].sort((one, other) => other.duration - one.duration)[0];
    bench.frames.push({
      startTime, duration,
      layout: styleAndLayoutStart ? startTime + duration - styleAndLayoutStart : 0,
      render: renderStart ? startTime + duration - renderStart : 0,
      script: longest && `${longest.invoker} ${Math.round(longest.duration)} ms`,
    });
  });
  // From the key to the next paint, in steps of 8 ms; shorter ones than 16 ms are not told.
  new PerformanceObserver((list) => bench.keys.push(...list.getEntries().filter(({ name }) => name === "keydown").map(({ duration }) => duration)))
    .observe({ type: "event", durationThreshold: 16 });
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => bench.violations.push(`${effectiveDirective} ${blockedURI}`));
  addEventListener("error", ({ message }) => bench.failed.push(String(message)));
  addEventListener("unhandledrejection", ({ reason }) => bench.failed.push(String(reason?.message ?? reason)));
  addEventListener("hc-ready", () => (bench.ready = true));
  addEventListener("click", ({ timeStamp }) => bench.clicks.push(timeStamp), { capture: true });

  // Linear memory is no part of the JavaScript heap: every memory that a module exports is kept in view.
  const memories = new Set();
  const keep = (instance) => Object.values(instance.exports).forEach((one) => one instanceof WebAssembly.Memory && memories.add(new WeakRef(one)));
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      keep(result.instance ?? result);
      return result;
    };
  }
  const Instance = WebAssembly.Instance;
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, given) {
      const instance = Reflect.construct(target, given);
      keep(instance);
      return instance;
    },
  });
  bench.wasm = () => [...memories].reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);

  const root = () => document.querySelector("help-center")?.shadowRoot;
  const isSeen = (element) => {
    if (!element?.isConnected || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, top, left, right, bottom } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return false;
    const there = root().elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !there || there === element || element.contains(there) || there.contains(element);
  };
  const find = (selector) => [...(root()?.querySelectorAll(selector) ?? [])].find(isSeen);
  const isUsable = (element) => {
    if (!element || element.disabled || element.readOnly || element.closest("[inert]")) return false;
    element.focus();
    return root().activeElement === element;
  };
  const each = (look) =>
    new Promise((resolve) => {
      const frame = () => {
        const found = look();
        if (found) resolve(found);
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  bench.seen = (selector) =>
    each(() => {
      const { left, top, width, height } = find(selector)?.getBoundingClientRect() ?? {};
      return width && { at: performance.now(), x: left + width / 2, y: top + height / 2 };
    });
  bench.usable = (selector) => each(() => isUsable(find(selector)) && { at: performance.now() });
  bench.isSeen = (selector) => Boolean(find(selector));
  bench.isFocusIn = (selector) => Boolean(root()?.activeElement?.closest(selector));
  bench.seen("[part~=launcher]").then(({ at }) => (bench.launcher = at));
}
