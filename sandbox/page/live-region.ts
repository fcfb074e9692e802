import { html, type Html } from './html'
import { linkIn, type Language } from './language'

/** A part of a page that `/live.js` fetches again every two seconds; complete without script as well. */
export const liveRegion = (lang: Language, source: string, content: Html): Html =>
  html`<div data-live="${linkIn(lang, source)}">${content}</div>`
