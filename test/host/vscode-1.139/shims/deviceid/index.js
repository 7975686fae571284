// Stands in for the native reader of a machine id, which only telemetry uses.
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
