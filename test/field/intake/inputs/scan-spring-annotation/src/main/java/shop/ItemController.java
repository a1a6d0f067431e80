package shop;

import org.springframework.web.bind.annotation.*;

@RestController
@CrossOrigin(origins = {"https://shop.example.com", "http://localhost:4200"}, allowCredentials = "true", maxAge = 3600)
@RequestMapping("/v2/items")
public class ItemController {
  @GetMapping
  public String all() { return "[]"; }
}
