/** Version of the frames and payloads. An old page against an updated host is told to reload. */
export const PROTOCOL_VERSION = 1;
