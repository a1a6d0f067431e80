@Provider
public class CorsFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext req, ContainerResponseContext res) {
    res.getHeaders().add("Access-Control-Allow-Origin", "https://app.example.com/");
    res.getHeaders().add("Access-Control-Allow-Credentials", "true");
    res.getHeaders().add("Access-Control-Allow-Methods", "GET, PUT");
  }
}
