import { floor } from '../../floor'

export default async function Table({ searchParams }) {
  const { n } = await searchParams
  return (
    <table>
      <tbody>
        {floor().list(Number(n ?? 20)).map((row) => (
          <tr key={row.number}>
            <td>{row.number}</td>
            <td>{row.plate_type}</td>
            <td>{row.ordinal}</td>
            <td>{row.state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
