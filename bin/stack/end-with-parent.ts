// Loaded into the portal's processes: when the one that started them is gone, even by kill -9, they stop too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
