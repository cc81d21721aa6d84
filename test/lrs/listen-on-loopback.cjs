// Loaded before Learning Locker, which names no host and would listen to the whole network.
const { Server } = require("node:net");

// oxlint-disable-next-line typescript/unbound-method -- called with its server below
const listen = Server.prototype.listen;

Server.prototype.listen = function (port, ...rest) {
  this.once("listening", () => process.send({ port: this.address().port }));
  return typeof port === "number" && typeof rest[0] !== "string"
    ? listen.call(this, port, "127.0.0.1", ...rest)
    : listen.call(this, port, ...rest);
};

// Whoever started it is gone.
process.on("disconnect", () => process.exit());
