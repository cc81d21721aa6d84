// Each switches one mechanism off, in the page, before anything else. The scenario's name of it is put behind.
const { fetch: send } = globalThis;
const wrap = (owner, name, make) => {
  owner[name] = make(owner[name]);
};

const rename = () => `{"id":"${crypto.randomUUID()}","actor"`;

globalThis.without = {
  /** Nothing survives a page. */
  store() {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  },

  /** The same, and a page keeps no record that is not stored. */
  memory() {
    this.store();
    wrap(
      Map.prototype,
      "set",
      (set) =>
        function setMost(key, value) {
          return value?.session && value.text ? this : set.call(this, key, value);
        },
    );
  },

  /** This build does not find what the previous one, which stands in the page itself, has stored. */
  kinship() {
    wrap(
      IDBFactory.prototype,
      "open",
      (open) =>
        function openOwn(name, version) {
          const isThisBuild = document.querySelector('script[src$="playtrace.min.js"]') !== null;
          return open.call(this, isThisBuild ? `${name} of this build` : name, version);
        },
    );
  },

  /** A session that is under way leaves no trace of itself. */
  checkpoints() {
    wrap(
      IDBObjectStore.prototype,
      "put",
      (put) =>
        function putMost(row) {
          return /^(checkpoint|pulse)$/.test(row.key[0]) ? this.count() : put.call(this, row);
        },
    );
  },

  /** A page that goes sends nothing more. */
  lastRequest() {
    addEventListener("pagehide", () => (globalThis.fetch = () => new Promise(() => {})));
  },

  /** Every request is believed to have arrived. */
  doubt() {
    globalThis.fetch = async (url, init) => {
      send(url, init).catch(() => {});
      return new Response("[]", { headers: { "content-type": "application/json" } });
    };
  },

  /** Whatever comes with 200 is taken for an answer. */
  suspicion() {
    globalThis.fetch = async (url, init) => {
      const { ok, status } = await send(url, init);
      return new Response(ok ? "[]" : "", { status });
    };
  },

  /** Requests overtake each other. */
  turns() {
    const mostMs = 3000;
    globalThis.fetch = async (url, init) => {
      setTimeout(() => void send(url, { ...init, signal: null }), Math.random() * 10 * mostMs);
      return new Response("[]", { status: 200 });
    };
  },

  /** All destinations share one way out, on which each request waits for the answer to the one before. */
  lanes() {
    let last = Promise.resolve();
    globalThis.fetch = (url, init) => {
      const next = () => send(url, init);
      return (last = last.then(next, next));
    };
  },

  /** A record gets its id when it is sent. */
  frozenIds() {
    globalThis.fetch = (url, init) => {
      return send(url, { ...init, body: init.body.replaceAll(/\{"id":"[\da-f-]{36}","actor"/g, rename) });
    };
  },

  /** A refusal looks like a failure of the server. */
  refusals() {
    globalThis.fetch = async (url, init) => {
      const response = await send(url, init);
      return response.status === 400 ? new Response("", { status: 503 }) : response;
    };
  },

  /** Every tab believes that it is the only one. */
  agreement() {
    LockManager.prototype.request = async (...parameters) => parameters.at(-1)({});
    BroadcastChannel.prototype.postMessage = () => {};
  },

  /** Whoever has failed waits for more than half an hour: what is random is far above 1. */
  retries() {
    Math.random = () => 20_000;
  },

  /** The same, and nobody hears that the network is back. */
  online() {
    this.retries();
    addEventListener("online", (event) => event.stopImmediatePropagation());
  },

  /** No request is ever given up. */
  patience() {
    AbortController.prototype.abort = () => {};
  },

  /** What the server asks to wait cannot be read. */
  retryAfter() {
    wrap(
      Headers.prototype,
      "get",
      (get) =>
        function getMost(name) {
          return name.toLowerCase() === "retry-after" ? null : get.call(this, name);
        },
    );
  },

  /** What a page holds it holds until it is destroyed. */
  release() {
    void navigator.locks.request("held for ever", () => new Promise(() => {}));
  },
};
