/** Origin of the desktop window's pages (electron/shell/app-scheme.ts gives them this scheme and host). */
export const APP_ORIGIN = 'app://matchdesk';
