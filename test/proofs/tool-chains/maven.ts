import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { installDebian } from '../../support/install.ts'
import type { Running } from '../proof.ts'
import type { Put } from '../today.ts'
import { workFolder } from '../work-folder.ts'
import { built, keyOf, onPath, programs, run } from './tool-chain.ts'

const source = join(programs, 'spring')
const pom = readFileSync(join(source, 'pom.xml'), 'utf8')
/** The jars of this pom.xml. */
const jars = join(built, `spring-${keyOf(pom)}`)

/** Spring Boot with its dependencies, from Maven Central. */
export async function prepareSpring(): Promise<void> {
  const missing = [
    ...(onPath('javac') === null ? ['default-jdk-headless'] : []),
    ...(onPath('mvn') === null ? ['maven'] : []),
  ]
  if (missing.length > 0) installDebian(missing)
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

/** Compiles the shop with the snippets in it, and starts it. */
export async function startSpringShop(put: Put, env: Readonly<Record<string, string>>): Promise<Running> {
  const folder = await workFolder({
    'Shop.java': readFileSync(join(source, 'Shop.java'), 'utf8'),
    'classes/application.properties': `server.address=127.0.0.1
server.port=${env['PORT'] ?? '0'}
spring.main.banner-mode=off
${put.cookie ?? ''}`,
    // The class stands beside the application class: in its package.
    ...(put.policy === null ? {} : { 'CorsPolicy.java': `package shop;\n${put.policy}` }),
  })
  const sources = readdirSync(folder).filter((name) => name.endsWith('.java'))
  const compile = ['-nowarn', '-proc:none', '-parameters', '-cp', `${jars}/*`, '-d', 'classes']
  run('javac', [...compile, ...sources], { cwd: folder })
  return startProgram({
    command: 'java',
    args: ['-XX:TieredStopAtLevel=1', '-cp', `${folder}/classes:${jars}/*`, 'shop.Shop'],
    env,
    until: /Started Shop/,
    remove: [folder],
  })
}
