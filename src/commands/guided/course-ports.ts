import type { CoursePorts } from '../../session/course.ts'
import type { CourseKeeper } from '../../session/course-file.ts'
import { warn, type Io } from '../io.ts'
import { practiceServers, type PracticeServers } from './practice-servers.ts'

/** The course on the real world: its servers, and its file unless nothing is to be saved. */
export interface RealCourse {
  readonly ports: CoursePorts
  readonly servers: PracticeServers
  /** Takes the servers down and waits for the file; called once the screen is left. */
  readonly close: () => Promise<void>
}

export function realCourse(
  { port, save }: { readonly port: number; readonly save: boolean },
  io: Pick<Io, 'env' | 'stderr'>,
): RealCourse {
  const servers = practiceServers(port)
  const complaints: string[] = []
  let keeper: Promise<CourseKeeper> | null = null
  const openKeeper = async (): Promise<CourseKeeper> => {
    const { courseFile, courseKeeper } = await import('../../session/course-file.ts')
    return courseKeeper(courseFile(io.env), (message) => complaints.push(message))
  }
  return {
    servers,
    ports: {
      start: servers.start,
      demonstrate: servers.demonstrate,
      applyFix: servers.applyFix,
      stop: servers.stop,
      recall: async () => {
        const { courseFile, recallCourse } = await import('../../session/course-file.ts')
        return recallCourse(courseFile(io.env))
      },
      keep: (saved) => {
        if (!save) return
        keeper ??= openKeeper()
        void keeper.then(({ keep }) => keep(saved))
      },
    },
    close: async () => {
      await servers.stop()
      if (keeper !== null) await (await keeper).settle()
      for (const complaint of complaints) warn(io, complaint)
    },
  }
}
