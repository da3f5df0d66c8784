import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import Tus from '@uppy/tus';
import '@uppy/core/css/style.css';
import '@uppy/dashboard/css/style.css';

new Uppy({ autoProceed: true })
  .use(Dashboard, { inline: true, target: '#app', height: 500 })
  .use(Tus, { endpoint: '/tus', chunkSize: 100_000 });
