import { nginxRedirect } from './peers/nginx.ts'
import { expressShop } from './shop.ts'
import type { Site, Stage } from './stage.ts'

/** A page of the intranet that is still plain http, and the API that was moved to https and sends plain requests there. */
interface MovedToHttps {
  readonly page: string
  readonly plain: Site
  readonly secure: Site
}

export async function movedToHttps(stage: Stage): Promise<MovedToHttps> {
  const page = 'http://intranet.shop.example'
  const plain = await stage.serve(
    'api.shop.example',
    ({ path }) => nginxRedirect(301, `${secure.origin}${path}`),
    { scheme: 'http' },
  )
  const secure = await stage.serve('api.shop.example', expressShop({ origin: [page] }), {
    scheme: 'https',
  })
  return { page, plain, secure }
}
