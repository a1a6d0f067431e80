import org.springframework.stereotype.Component;
class G implements Filter {
  public void doFilter(ServletRequest q, ServletResponse s, FilterChain c) {
    String origin = ((HttpServletRequest) q).getHeader("Origin");
    if (origin != null && !origin.isEmpty()) {
      ((HttpServletResponse) s).setHeader("Access-Control-Allow-Origin", origin);
    }
    if ("OPTIONS".equalsIgnoreCase(((HttpServletRequest) q).getMethod())) return;
  }
}
