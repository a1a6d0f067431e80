import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import type { Running } from '../proof.ts'
import type { Put } from '../today.ts'
import { prepareJava } from './maven-archive.ts'
import { built, keyOf, programs, run } from './tool-chain.ts'

const source = join(programs, 'spring')
const pom = readFileSync(join(source, 'pom.xml'), 'utf8')
/** The jars of this pom.xml. */
const jars = join(built, `spring-${keyOf(pom)}`)

/** Spring Boot with its dependencies, from Maven Central. */
export async function prepareSpring(): Promise<void> {
  prepareJava()
  if (existsSync(join(jars, 'complete'))) return
  run('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], { cwd: source })
  run('touch', [join(jars, 'complete')])
}

/** The version of Spring Boot that the pom.xml names. */
export function versionOfSpring(): string {
  return /<version>([\d.]+)<\/version>/.exec(pom)?.[1] ?? ''
}

/** The version of the Tomcat in it. */
export function versionOfTomcat(): string {
  return /<tomcat\.version>([\d.]+)</.exec(pom)?.[1] ?? ''
}

/** Starts the shop with the snippets in their places; it is compiled once for each. */
export async function startSpringShop(put: Put, env: Readonly<Record<string, string>>): Promise<Running> {
  return startProgram({
    command: 'java',
    args: ['-XX:TieredStopAtLevel=1', '-cp', `${classesWith(put)}:${jars}/*`, 'shop.Shop'],
    env: { ...env, SERVER_PORT: env['PORT'] ?? '0' },
    until: /Started Shop/,
  })
}

function classesWith({ policy, cookie }: Put): string {
  const shop = readFileSync(join(source, 'Shop.java'), 'utf8')
  const classes = join(built, `spring-shop-${keyOf(pom, shop, policy, cookie)}`)
  if (existsSync(classes)) return classes
  const work = join(built, 'spring-source')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(join(work, 'classes'), { recursive: true })
  writeFileSync(join(work, 'Shop.java'), shop)
  // The class stands beside the application class: in its package.
  if (policy !== null) writeFileSync(join(work, 'CorsPolicy.java'), `package shop;\n${policy}`)
  const sources = readdirSync(work).filter((name) => name.endsWith('.java'))
  const compile = ['-nowarn', '-proc:none', '-parameters', '-cp', `${jars}/*`, '-d', 'classes']
  run('javac', [...compile, ...sources], { cwd: work })
  writeFileSync(
    join(work, 'classes/application.properties'),
    `server.address=127.0.0.1
spring.main.banner-mode=off
${cookie ?? ''}`,
  )
  renameSync(join(work, 'classes'), classes)
  return classes
}
