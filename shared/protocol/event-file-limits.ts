export const EVENT_FILE_FORMAT = 1;
/** What a file is called after its last dot. */
export const EVENT_FILE_EXTENSION = 'matchdesk';

/** What a host takes, in bytes; twenty tournaments of 512 that were played to the end are a tenth of it. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** What it may unpack to, so that a small file cannot fill the memory. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
/** How deep its JSON may be nested; a file of ours goes to eight. */
export const MAX_DEPTH = 12;
/** How many values it may hold. */
export const MAX_VALUES = 3_000_000;
export const MAX_TOURNAMENTS = 200;
