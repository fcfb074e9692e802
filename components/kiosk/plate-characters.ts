/** The 31 provincial characters (standards.md §14). */
export const PROVINCES = [...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼']

/** I and O never occur (PLT-02). */
export const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']

export const DIGITS = [...'1234567890']

/** The keys of a position: province, letter of the office, then digits and letters. */
export const keysAt = (position: number): readonly string[] => {
  if (position === 0) return PROVINCES
  return position === 1 ? LETTERS : [...DIGITS, ...LETTERS]
}
