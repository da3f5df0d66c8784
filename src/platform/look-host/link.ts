import { browser } from 'wxt/browser';
import type { TurnAnswer, TurnCall, TurnLink } from '../../bridge/host-link';
import { hostAtWork, parseToHost } from '../../bridge/host-link';
import * as channel from './channel';
import * as port from './port';

/** Page side: a turn at the host; null when there is none to be had here. */
export const openTurn: () => Promise<TurnLink<TurnCall, TurnAnswer> | null> = import.meta.env.FIREFOX
  ? port.openTurn
  : channel.openTurn;

/** Host side: calls back for every page that wants a turn. */
export const onTurn: (serve: (link: TurnLink<TurnAnswer, TurnCall>) => void) => void = import.meta.env.FIREFOX
  ? port.onTurn
  : channel.onTurn;

/** Host side: calls back when pictures will be looked at soon. */
export function onLoad(load: () => void): void {
  browser.runtime.onMessage.addListener((data: unknown, sender) => {
    if (parseToHost(data)?.type === 'host/load' && sender.id === browser.runtime.id && sender.tab === undefined) load();
    return undefined;
  });
}

/** Host side: tells the background that it is in use. */
export function sayHostAtWork(): void {
  void browser.runtime.sendMessage(hostAtWork).catch(() => undefined);
}
