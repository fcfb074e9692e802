/** The first two places of a city's plates, drawn like one: 苏H. Its word stands beside it. */
export const PlatePrefix = ({ prefix }: { prefix: string }) => (
  <svg viewBox="0 0 200 140" role="img" aria-label={prefix} className="h-16 w-auto shrink-0">
    <rect width="200" height="140" rx="13" className="fill-plate-blue" />
    <rect x="6" y="6" width="188" height="128" rx="9" fill="none" stroke="#fff" strokeWidth="3.5" />
    <g fill="#fff" fontWeight="700" textAnchor="middle">
      {[...prefix].map((letter, index) => (
        <text key={letter} x={index === 0 ? 64 : 140} y={index === 0 ? 103 : 107} fontSize={index === 0 ? 84 : 100}>
          {letter}
        </text>
      ))}
    </g>
  </svg>
)
