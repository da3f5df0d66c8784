import { spawnSync } from 'node:child_process';
import { installPackages, isDebianRoot } from '../system/packages';

interface Oracle {
  /** Debian's name of it. */
  readonly packageName: string;
  /** A command that works when it is here. */
  readonly probe: readonly [command: string, ...args: string[]];
  /** Only the long matrices need it. */
  readonly full?: boolean;
}

/** Independent judges of what the strip engine writes. */
const oracles: readonly Oracle[] = [
  { packageName: 'libimage-exiftool-perl', probe: ['exiftool', '-ver'] },
  { packageName: 'libheif-examples', probe: ['heif-info', '--help'] },
  { packageName: 'libavif-bin', probe: ['avifdec', '--version'] },
  { packageName: 'libjxl-tools', probe: ['djxl', '--version'] },
  { packageName: 'librsvg2-bin', probe: ['rsvg-convert', '--version'] },
  { packageName: 'imagemagick', probe: ['convert', '-version'] },
  { packageName: 'python3-pil', probe: ['/usr/bin/python3', '-c', 'import PIL.Image'] },
  { packageName: 'python3-opencv', probe: ['/usr/bin/python3', '-c', 'import cv2'], full: true },
];

/** Started at all is enough for programs (some know no harmless option); a module has to load. */
function isHere({ probe: [command, ...args] }: Oracle): boolean {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  return error === undefined && (status === 0 || !command.endsWith('python3'));
}

/** @throws Error with one sentence naming the command when one is missing and may not be installed. */
export function ensureOracles(say: (line: string) => void, full: boolean): void {
  const missing = oracles
    .filter((oracle) => (full || !oracle.full) && !isHere(oracle))
    .map(({ packageName }) => packageName);
  if (missing.length === 0) return;
  if (!isDebianRoot()) {
    throw new Error(`The tests need more programs; install them with: sudo apt-get install -y ${missing.join(' ')}`);
  }
  say(`Installing ${missing.join(', ')} with apt-get.`);
  installPackages(missing);
}
