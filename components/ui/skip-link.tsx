export const SkipLink = ({ children }: { children: string }) => (
  <a
    href="#main"
    className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:bg-surface focus:px-5 focus:py-3 focus:font-semibold"
  >
    {children}
  </a>
)
