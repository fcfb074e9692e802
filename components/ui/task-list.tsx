import { Link } from './link'
import { StatusTag, type StatusTone } from './status-tag'

export type Task = { title: string; href?: string; hint?: string; status: string; tone: StatusTone }

export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="mb-6 border-t border-line">
    {tasks.map((task) => (
      <li key={task.title} className="flex min-h-target flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3">
        <div>
          {task.href ? (
            <Link href={task.href} className="inline-flex min-h-target items-center font-semibold">
              {task.title}
            </Link>
          ) : (
            <span>{task.title}</span>
          )}
          {task.hint && <p className="text-small text-muted">{task.hint}</p>}
        </div>
        <StatusTag tone={task.tone}>{task.status}</StatusTag>
      </li>
    ))}
  </ul>
)
