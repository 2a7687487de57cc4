// What libraries of another time did to a page, all at once.
Object.prototype.extra = function extra() {};
Object.prototype.has = "something";
Array.prototype.extra = function extra() {};
Array.prototype.remove = function remove(item) { return this.filter((one) => one !== item); };
String.prototype.trimmed = String.prototype.trim;
Function.prototype.bindAll = function bindAll(...all) { return this.bind(...all); };
// Prototype 1.6 gave arrays a toJSON, which puts a string where JSON.stringify expects a list.
Array.prototype.toJSON = function toJSON() { return Array.from(this, (one) => one); };

// A tracker counts requests: it is handed whatever fetch takes, and answers through its own promise.
const realFetch = window.fetch;
window.requestsSeen = 0;
window.fetch = function fetch(...request) {
  window.requestsSeen += 1;
  return new Promise((resolve, reject) => realFetch.apply(this ?? window, request).then(resolve, reject));
};

// A "safe JSON" that understands dates.
const { parse } = JSON;
JSON.parse = (text, revive) => parse(text, revive ?? ((_, value) => value));

// A promise that reports what is never caught.
class TracedPromise extends Promise {
  then(done, failed) {
    return super.then(done, failed);
  }
}
window.Promise = TracedPromise;
