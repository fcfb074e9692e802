import { floor } from '../../floor'

export default async function Row({ searchParams }) {
  const { number } = await searchParams
  return <p>{JSON.stringify(floor().read(number ?? '苏HA000A'))}</p>
}
