import { buttonStyle, type ButtonTone } from '@/components/ui/button-style'

/** The one thing to press on a screen, or one of two or three. Links are full loads, so that a wiped page stays wiped. */
export const bigLink = (tone: ButtonTone = 'primary'): string => `${buttonStyle(tone)} min-h-[8dvh]! w-full low:min-h-[5rem]! text-h3! leading-tight`
