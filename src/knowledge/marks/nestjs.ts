import { any, body, type Marks } from './marks.ts'

export const nestjs: Marks = {
  id: 'nestjs',
  name: 'NestJS',
  role: 'application',
  made: any(
    body(/"message":"Cannot [A-Z]+ [^"]{0,80}","error":"Not Found","statusCode":404/),
    body(/"message":"ThrottlerException: /),
  ),
}
