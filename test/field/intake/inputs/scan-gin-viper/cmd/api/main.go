package main
import "github.com/gin-contrib/cors"
func main() {
	r := gin.Default()
	cfg := cors.DefaultConfig()
	cfg.AllowOriginFunc = func(origin string) bool {
		return strings.HasSuffix(origin, ".example.com")
	}
	cfg.AllowCredentials = true
	cfg.AddAllowHeaders("Authorization")
	r.Use(cors.New(cfg))
}
