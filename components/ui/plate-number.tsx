/** A plate in running text: tabular and whole, 苏HB888B never breaks across lines. */
export const PlateNumber = ({ children }: { children: string }) => (
  <span className="whole font-semibold tracking-wide">{children}</span>
)
