const FULL_WIDTH_OFFSET = 0xfee0

/**
 * The form in which every identifier is checked (standards.md §18): trimmed, U+FF01–U+FF5E and U+3000 to half-width,
 * ASCII letters upper case, nothing else. NFKC would turn ² or Ⅳ into digits and letters that nobody typed.
 */
export const normalForm = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\u3000', ' ')
    .trim()
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
