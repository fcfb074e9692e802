import { pages } from '../../floor'

const Rows = ({ segments }) => (
  <table>
    <tbody>
      {segments.map((segment) => (
        <tr key={segment.id}>
          <td>{segment.first_number}</td>
          <td>{segment.last_number}</td>
          <td>{segment.plate_type}</td>
          <td>{segment.free}</td>
          <td>{segment.total}</td>
          <td>{segment.release_at}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export default async function Stock() {
  const place = pages().place('has')
  const { asOf, segments, upcoming, chosen } = pages().stock('has', Date.now())
  return (
    <>
      <p>{place.name_zh}</p>
      <p>{asOf}</p>
      <p>{segments.reduce((sum, { free }) => sum + free, 0)}</p>
      <Rows segments={upcoming} />
      <Rows segments={segments} />
      {chosen.map(({ from, count }) => (
        <p key={from}>
          {from} {count}
        </p>
      ))}
    </>
  )
}
