/** A browser without windows: the same pages in half of the processor time. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/** Where the system keeps a Chromium, the first that is there is taken. */
export const CHROMIUM = [HEADLESS_SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
