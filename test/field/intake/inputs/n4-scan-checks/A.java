import org.springframework.stereotype.Component;
@Component
class F implements Filter {
  public void doFilter(ServletRequest q, ServletResponse s, FilterChain c) {
    String origin = ((HttpServletRequest) q).getHeader("Origin");
    Optional.ofNullable(origin).filter(allowed::contains).ifPresent(o -> ((HttpServletResponse) s).setHeader("Access-Control-Allow-Origin", o));
  }
}
