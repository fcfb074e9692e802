import type { Values } from '../form-action'

/** The ids of a form, in the order chosen. */
export const chosenIn = ({ records = '' }: Values): readonly string[] => records.split(' ').filter(Boolean)
