import type {ProjectSettings} from '@motion-canvas/core';
import {scriptOf} from '../script/declaration';

/** Where the two windows of a talk are served, and where it is recorded. */
export const addresses = {talk: '/talk', desk: '/desk', studio: '/studio'} as const;

/** What a project is called on the line between its windows. */
export function nameOf({name}: ProjectSettings): string {
  return name ?? 'lecture';
}

/** The language a project begins in: the one that it names, else the first of its script; empty where nothing is said. */
export function localeOf({variables, scenes}: Pick<ProjectSettings, 'variables' | 'scenes'>): string {
  const locale = variables?.['locale'];
  if (typeof locale === 'string' && locale !== '') return locale;
  for (const scene of scenes) for (const first of Object.keys(scriptOf(scene)?.title ?? {})) return first;
  return '';
}

/**
 * Opens one of the windows as a window of its own, with a process of its own: it must not slow the other one down. In a
 * built site, each of them is a folder, beside that of this one.
 */
export function openWindow(address: string): void {
  window.open(pageAt(address), '_blank', 'noopener,popup,width=1440,height=900');
}

/** Where a window is found from this one: in a site they lie side by side. */
function pageAt(address: string): string {
  const inSite = document.documentElement.hasAttribute('data-site');
  return inSite ? `..${address}/${location.search}` : address;
}

/** What Window Management tells of a screen; not every browser knows of it. */
interface OtherScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

declare global {
  interface Screen {
    readonly isExtended?: boolean;
  }
  interface Window {
    readonly getScreenDetails?: () => Promise<{
      readonly screens: readonly OtherScreen[];
      readonly currentScreen: OtherScreen;
    }>;
  }
}

/** Opens one of the windows on the screen that this one is not on, as large as that; where it cannot, as any other. */
export async function openOnOtherScreen(address: string): Promise<void> {
  const other = await otherScreen();
  if (!other) {
    openWindow(address);
    return;
  }
  const {availLeft, availTop, availWidth, availHeight} = other;
  const place = `left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
  window.open(pageAt(address), '_blank', `noopener,popup,fullscreen,${place}`);
}

/** The browser asks the lecturer for leave to tell, the first time. */
async function otherScreen(): Promise<OtherScreen | undefined> {
  if (!screen.isExtended || !window.getScreenDetails) return undefined;
  try {
    const {screens, currentScreen} = await window.getScreenDetails();
    return screens.find(one => one !== currentScreen);
  } catch {
    return undefined;
  }
}

export async function toggleFullscreen(): Promise<void> {
  // Refused to a page that was not touched: then the picture stays as large as the window.
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => undefined,
  );
}

export async function enterFullscreen(): Promise<void> {
  if (!document.fullscreenElement) await toggleFullscreen();
}

/** Where the pointer is within an element, in shares of its width and height; null outside. */
export function pointIn(element: Element, {clientX, clientY}: MouseEvent): {x: number; y: number} | null {
  const {left, top, width, height} = element.getBoundingClientRect();
  const [x, y] = [(clientX - left) / width, (clientY - top) / height];
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? {x, y} : null;
}

/** Tells this window from all others; of two, that of the window that was opened first comes first. */
export function newSender(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map(part => part.toString(36)).join('-');
}

/** Keeps the screen from going dark, as long as the window is seen. Where the browser cannot, the machine's own settings hold. */
export function keepAwake(): void {
  const ask = () => {
    if (!document.hidden && 'wakeLock' in navigator) void navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  document.addEventListener('fullscreenchange', ask);
  ask();
}
