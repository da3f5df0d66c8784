import type { Client } from '../../support/clients/client';
import { client as uppy } from '../uppy-xhr/client';

export const client: Client = {
  ...uppy,
  title: 'Uppy, tus upload',
  packages: ['@uppy/core', '@uppy/dashboard', '@uppy/tus'],
};
