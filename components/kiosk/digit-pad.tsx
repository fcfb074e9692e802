import { DigitKeys } from './digit-keys'
import { usePadWords } from './use-pad-words'

/** `target` is the id of a PadInput, `fieldId(name)`; 完成 hands its form in. */
export const DigitPad = ({ target }: { target: string }) => <DigitKeys target={target} words={usePadWords('digits')} />
