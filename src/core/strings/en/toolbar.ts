/** What the toolbar button says when it is pointed at. */
export const toolbar = {
  'toolbar.guarded': 'Whereless: uploads are checked on this site',
  'toolbar.paused': 'Whereless: paused on this site',
  'toolbar.not-here': 'Whereless: uploads are not checked on this site',
  'toolbar.needs-reload': 'Whereless: reload this page to have uploads checked',
  'toolbar.alarm': 'Whereless: this site sent a picture that was not checked',
  'toolbar.alarm-stopped': 'Whereless: this site tried to send a picture that was not checked, and was stopped',
} as const;
