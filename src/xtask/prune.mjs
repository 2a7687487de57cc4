// Takes out of the widget's module what nobody outside asks for; `cargo xtask build` calls it.
//
//   node prune.mjs <binaryen's index.js> <module> <glue> <result> [--empty]
//
// Leptos brings server functions, and those bring streams that wasm-bindgen exports to the page.
// Their classes are no longer in the glue, so their exports go. Their functions would stay, because
// tables of the module name them; nothing can call them now, so with `--empty` they become empty, and
// wasm-opt sweeps up what only they used. That needs a module whose functions were not merged: one
// that others share bears the name of any of them. wasm-opt sweeps up no data: what the standard
// library says of files and sockets, for the streams' errors, is blanked here.
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [binaryenAt, from, glueAt, to, empty] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenAt));
const { MVP, BulkMemory, SignExt, MutableGlobals, NontrappingFPToInt, ReferenceTypes, Multivalue } = binaryen.Features;
const ofTheStreams = /wasm_streams|IntoUnderlying/;

const module = binaryen.readBinary(fs.readFileSync(from));
module.setFeatures(MVP | BulkMemory | SignExt | MutableGlobals | NontrappingFPToInt | ReferenceTypes | Multivalue);
const glue = fs.readFileSync(glueAt, "utf8");
const used = new Set(Array.from(glue.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name));
const all = (count, get) => Array.from({ length: count }, (_, index) => get(index));
for (const entry of all(module.getNumExports(), (index) => module.getExportByIndex(index))) {
  const { name } = binaryen.getExportInfo(entry);
  if (!used.has(name)) module.removeExport(name);
}
const functions = () => all(module.getNumFunctions(), (index) => module.getFunctionByIndex(index));
for (const entry of functions()) {
  const { name, module: importedFrom } = binaryen.getFunctionInfo(entry);
  if (empty && !importedFrom && ofTheStreams.test(name)) binaryen.Function.setBody(entry, module.unreachable());
}
module.runPasses(["remove-unused-module-elements"]);
const saysErrors = functions().some((entry) => binaryen.getFunctionInfo(entry).name.includes("::io::error::"));
const result = Buffer.from(module.emitBinary());
const words = result.indexOf("entity not foundpermission denied");
const last = "operation successful";
if (empty && !saysErrors && words > 0) result.fill(0, words, result.indexOf(last, words) + last.length);
fs.writeFileSync(to, result);
