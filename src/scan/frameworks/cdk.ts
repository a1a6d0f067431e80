import type { Step } from '../../source/syntax/code.ts'
import { known } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, valueOf, type CodeFile } from '../code-file.ts'
import { declare } from '../declare.ts'

const kinds: Readonly<Record<string, string>> = {
  CorsOptions: 'api-gateway-rest',
  CorsPreflightOptions: 'api-gateway-http',
  CorsRule: 's3',
  FunctionUrlCorsOptions: 'lambda-url',
  ResponseHeadersCorsBehavior: 'cloudfront',
}

/** AWS CDK in Python, Java, C# and Go: the options of its constructs as they are named there. */
export function cdk(file: CodeFile): readonly DeclaredPolicy[] {
  if (!/aws_cdk|awscdk|aws-cdk-go|Amazon\.CDK/.test(file.text)) return []
  return file.code.steps
    .filter(({ name, arguments: given }) => name in kinds && given.some((one) => one.name !== null))
    .map((step) => policyOf(step, file))
}

function policyOf(step: Step, file: CodeFile): DeclaredPolicy {
  const entry = (...names: readonly string[]) =>
    argument(step, ...names.flatMap((name) => [name, camel(name), pascal(name)]))
  const origins = entry('allow_origins', 'allowed_origins', 'access_control_allow_origins')
  return declare(
    { file: file.path, line: step.line, stack: kinds[step.name] ?? 'api-gateway-rest', tree: file.tree },
    {
      origins: /ALL_ORIGINS\b/.test(origins?.source ?? '') ? known('*') : valueOf(origins, file),
      methods: /ALL_METHODS\b/.test(entry('allow_methods')?.source ?? '')
        ? known('*')
        : valueOf(entry('allow_methods', 'allowed_methods'), file),
      headers: valueOf(entry('allow_headers', 'allowed_headers'), file),
      credentials: valueOf(entry('allow_credentials'), file),
    },
  )
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  return camel(`_${name}`)
}
