/** The page that the extension opens when it is installed. */
export const firstRunPage = 'welcome.html';

/** How long a slow machine may take to open it. */
export const firstRunLimitMs = 60_000;
