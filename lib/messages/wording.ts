/** The shape of an area's messages: every key of the original, any words. */
export type Wording<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Wording<T[Key]> }
