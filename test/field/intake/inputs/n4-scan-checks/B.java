import org.springframework.stereotype.Component;
@Component
class G implements Filter {
  public void doFilter(ServletRequest q, ServletResponse s, FilterChain c) {
    String origin = ((HttpServletRequest) q).getHeader("Origin");
    if (policy.permits(origin)) {
      ((HttpServletResponse) s).setHeader("Access-Control-Allow-Origin", origin);
      ((HttpServletResponse) s).setHeader("Access-Control-Allow-Credentials", "true");
    }
  }
}
