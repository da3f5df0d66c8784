/// <reference types="vite/client" />

/** The hotel room sample once it is there; until then a room drawn in code with the same proportions. */
const samples = import.meta.glob<string>('../../samples/hotel-room.jpg', {
  eager: true,
  query: '?url',
  import: 'default',
});

const drawnRoom = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">
  <linearGradient id="w" x2="0" y2="1"><stop stop-color="#d8cfc0"/><stop offset="1" stop-color="#a3937d"/></linearGradient>
  <linearGradient id="s" x2="0" y2="1"><stop stop-color="#e9f4ff"/><stop offset="1" stop-color="#8fb7d8"/></linearGradient>
  <rect width="1200" height="800" fill="url(#w)"/><rect y="600" width="1200" height="200" fill="#6d5a48"/>
  <rect x="90" y="90" width="330" height="330" fill="url(#s)"/><rect x="600" y="110" width="210" height="150" fill="#355c4d"/>
  <path d="M480 470h620v240h-620z" fill="#efe9e4"/><path d="M480 540h620v170h-620z" fill="#8c3b4a"/>
  <circle cx="990" cy="330" r="60" fill="#fff3c4"/></svg>`;

export const demoPhoto: string = Object.values(samples)[0] ?? `data:image/svg+xml,${encodeURIComponent(drawnRoom)}`;
