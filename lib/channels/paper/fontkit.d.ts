/** Comes without types; of it, only opening a font once is used. */
declare module 'fontkit' {
  export const create: (bytes: Uint8Array) => { readonly layout: (text: string) => unknown }
}
