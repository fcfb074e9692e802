export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'

/** Looks stand in globals.css: said with every button of a list they would outweigh it. */
export const buttonStyle = (tone: ButtonTone): string => `button button-${tone}`
