import { cookies } from 'next/headers'
import { pages } from '../../floor'

export default async function Own() {
  const place = pages().place('has')
  const own = pages().own((await cookies()).get('sid')?.value ?? '')
  if (!own) throw new Error('nobody is signed in')
  return (
    <>
      <p>{place.name_zh}</p>
      <table>
        <tbody>
          {own.vehicles.map((vehicle) => (
            <tr key={vehicle.id}>
              <td>{vehicle.plate ?? 'none'}</td>
              <td>{vehicle.stage}</td>
              <td>{vehicle.model}</td>
              <td>{vehicle.colour}</td>
              <td>{vehicle.vin_tail}</td>
              {vehicle.stage === 'new' ? (
                <td>{vehicle.invoice_on}</td>
              ) : (
                <>
                  <td>{vehicle.registered_on}</td>
                  <td>{vehicle.inspection_until}</td>
                  <td>{vehicle.contact_phone_sealed}</td>
                </>
              )}
              <td>{pages().place(vehicle.place)?.name_zh}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
