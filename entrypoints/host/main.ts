import { mountLookHost } from '../../src/app/look-host/mount';

mountLookHost();
