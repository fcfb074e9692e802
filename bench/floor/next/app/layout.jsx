export const dynamic = 'force-dynamic'

export default function Layout({ children }) {
  return (
    <html lang="zh-Hans">
      <body>{children}</body>
    </html>
  )
}
