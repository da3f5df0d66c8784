/** Said in the page itself when nothing else of the extension answers. Kept apart: part of every page. */
export const notice = {
  'notice.lost':
    'Whereless could not show its check on this page. Nothing was uploaded. Choose the photo again, or reload the page first.',
} as const;
