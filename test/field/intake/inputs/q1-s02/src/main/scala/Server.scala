import org.http4s.server.middleware._
object Server {
  val app = CORS.policy
    .withAllowOriginHost(Set(Origin.Host(Uri.Scheme.https, Uri.RegName("app.example.com"), None)))
    .withAllowCredentials(true)(routes)
}
