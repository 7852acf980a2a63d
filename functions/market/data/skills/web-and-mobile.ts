/** Front end, back end, mobile, games. How the lines are read: `../skills.ts`. */
export const webAndMobile = `
# software area
web-development-area: Web development | 网页与服务端开发
mobile-and-games: Mobile apps and games | 移动与游戏
# web-development-area framework
!React; React.js; ReactJS; React JS; React Hooks; React/Redux; React 16 | React; React框架
Redux; Redux.js; MobX; Zustand; NgRx | Redux
Vue.js; Vue; VueJS; Vue3; Vue2; Vue 3; Vuex; Nuxt.js; Nuxt; Pinia | Vue.js; Vue全家桶
Angular; AngularJS; Angular.js; Angular 2; Angular2; Angular JS | Angular
Svelte; SvelteKit
Next.js; NextJS; Gatsby.js; GatsbyJS
Node.js; NodeJS; Node JS; !Node | Node.js; Node开发
!Express; Express.js; ExpressJS; Koa.js; KoaJS; Koa | Express
NestJS; Nest.js; Egg.js
^Deno; ^Bun
jQuery; jQuery UI
Ember.js; EmberJS; !Ember
Backbone.js; BackboneJS; ^Backbone; ^Marionette; Backbone.Marionette; Marionette.js
Knockout.js; KnockoutJS; !Knockout
!Meteor; Meteor.js; MeteorJS
^Polymer; Web Components
Ext JS; ExtJS; Sencha
Dojo Toolkit; ^Dojo
!Bootstrap; Twitter Bootstrap; Bootstrap CSS | Bootstrap
Tailwind CSS; TailwindCSS; Tailwind
Element UI; Ant Design; iView; Element Plus; LayUI; EasyUI | Element UI; Ant Design; layui; easyui; 组件库
Material UI; Material Design; ^MUI
Webpack; Vite build; Vite; Rollup.js; Parcel bundler; Gulp; Grunt; Gulp.js; Browserify; Babel.js; ^Babel | Webpack; Vite; 前端工程化; Gulp
npm; Yarn package manager; Bower; pnpm
WebSockets; WebSocket; web sockets; Socket.io | WebSocket
WebGL; Three.js; ThreeJS; WebGPU; Babylon.js; Cesium | WebGL; Three.js; Cesium
^SVG; HTML5 Canvas; Canvas API | Canvas; SVG
WebRTC | WebRTC; 音视频通信; 实时音视频
WebAssembly; ^WASM; asm.js
Progressive web apps; ^PWA; service workers; single page applications; single page apps; single page app | 单页应用; PWA
Electron; Electron.js; NW.js; Tauri | Electron
Storybook; Storybook JS
Django; Django REST; DRF
Flask; Python Flask
FastAPI; Fast API
!Tornado; Tornado web; Twisted Python; aiohttp; gevent | Tornado
Pyramid web framework; Pylons; web2py; Bottle.py
Celery; Celery queue
Spring; Spring Framework; Spring MVC; SpringMVC; SSM; Spring Security; Spring Batch; Spring Data | Spring; Spring框架; SSM框架; SSH框架; SSM
Spring Boot; SpringBoot | Spring Boot
Spring Cloud; SpringCloud; Spring Cloud Alibaba; Nacos; Sentinel flow control | Spring Cloud; Nacos
MyBatis; iBatis; MyBatis-Plus | MyBatis
!Hibernate; Hibernate ORM; ^JPA; ^JDBC | Hibernate; JPA; JDBC
!Struts; Struts2; Apache Struts | Struts
JavaServer Pages; ^JSP; ^JSF; servlets; Servlet; Java servlets | JSP; Servlet
Play Framework; !Play; Play!
Akka; Akka Streams
Grails; Grails framework
Dropwizard; Vert.x; Micronaut; Quarkus |
Netty; NIO framework; Java NIO | Netty
Dubbo; Apache Dubbo | Dubbo
^JUnit; TestNG; Mockito | JUnit
^JVM; JVM tuning; Java Virtual Machine; garbage collection tuning | JVM; JVM调优; Java虚拟机
Ruby on Rails; ^Rails; RoR; Ruby/Rails; RubyOnRails; Rails 3; Rails 4; Rails developer | Ruby on Rails
Sinatra; Sinatra.rb
RSpec; Capybara; ^Cucumber; Cucumber tests
Phoenix framework; !Phoenix
Laravel; Lumen PHP | Laravel
Symfony; Symfony2
CodeIgniter; Yii; Yii2; CakePHP; Zend Framework; ^Zend | Yii; CodeIgniter
ThinkPHP | ThinkPHP; tp5; tp6; tp框架
Swoole; Hyperf | Swoole
dot-net: .NET; ^DotNet; .NET Core; .NET Framework; dot net; NET Core; ADO.NET; .NET 4.5; LINQ; ^CLR | .NET; dotnet
ASP.NET; ASP.NET MVC; ASP.NET Core; ^ASP; Web API 2; WebForms; ASP.NET Web API | ASP.NET
WPF; WinForms; WinForm; Windows Forms; XAML; ^UWP; ^WCF; Silverlight | WPF; WinForm; 上位机; 上位机开发; 上位机软件
Blazor
MFC; Win32 API; Windows API; ^ATL; ^COM+ | MFC; Windows编程
Qt; PyQt; QML; Qt framework; QtQuick | Qt; QT开发
Boost C++; ^STL; C++ STL | STL; Boost库
^GTK; GTK+; wxWidgets
Gin framework; ^Gin; Beego; Gin-gonic | Gin; Beego
OSGi; Eclipse RCP
Apollo GraphQL; Relay GraphQL; Hasura
WordPress; Word Press; WooCommerce
Drupal; Joomla
Magento; Magento 2
Shopify; Shopify Liquid; Shopline | Shopify; 独立站; 独立站运营
Sitecore; Adobe Experience Manager; ^AEM; Kentico; Umbraco; Contentful |
Liferay; SharePoint development
# web-development-area knowledge
HTML; HTML5; XHTML; HTML/CSS; HTML5/CSS3; DHTML; HTML 5 | HTML; H5; H5开发; HTML5开发; div+css; 静态页面 | language
CSS; CSS3; ^Sass; SCSS; ^LESS; Stylus CSS; PostCSS; CSS/HTML; cascading style sheets; CSS 3 | CSS; 样式表 | language
^AJAX; asynchronous JavaScript | AJAX
REST APIs; ^REST; RESTful; REST API; RESTful API; RESTful APIs; RESTful web services; RESTful services; REST services; REST web services; ^REST/JSON; HTTP APIs | REST APIs; RESTful接口; restful风格
APIs; !API; API development; API design; web APIs; web API; API integration; API integrations; third-party APIs; API开发; application programming interfaces; public API; API layer; API platform | 接口开发; 接口设计; API接口; API开发; 接口对接; 应用接口
Web services; ^SOAP; web service; SOA web services; WSDL | WebService; Web服务
^gRPC; Protobuf; Protocol Buffers; ^Thrift; Apache Thrift; ^RPC | gRPC; RPC; RPC框架
Service-oriented architecture; ^SOA; service oriented | 面向服务架构; SOA架构
Microservices; microservice; micro-services; microservice architecture | 微服务; 微服务架构; 微服务开发
Front-end development; frontend; front end; frontend developer; front-end engineer; front-end developer; client-side development; UI development; frontend engineer; UI developer; UI engineer; front-end technologies | 前端开发; 前端; Web前端; web前端开发; 前端技术; 前端框架; 前端工程师; 前端页面
Back-end development; backend; back end; backend developer; back-end engineer; server-side; server-side development; backend services; backend engineer; backend systems | 后端开发; 后端; 服务端开发; 后台开发; 后端工程师; 服务器端开发; 服务器开发; 服务端
Full-stack development; full stack; fullstack; full stack developer; full-stack engineer; fullstack developer | 全栈开发; 全栈; 全栈工程师
Web development; web developer; web application development; web applications; web engineer; web technologies; web programming; ~web application; website development; web-based applications | 网站开发; Web开发; 网站建设; web应用开发; 网页制作; 网页开发; 建站
Responsive design; responsive web design; mobile-first | 响应式设计; 响应式布局; 响应式开发
Cross-browser compatibility; browser compatibility; cross-browser | 浏览器兼容; 浏览器兼容性; 跨浏览器
Web performance; front-end performance; page speed; site performance | 前端性能优化; 页面优化; 首屏优化
Web accessibility; ^WCAG; ^a11y; accessibility standards; ^ADA compliance | 无障碍; 信息无障碍
Single sign-on; ^SSO; OAuth; OAuth2; ^SAML; ^JWT; OpenID Connect; identity and access management; ^IAM; ^LDAP | 单点登录; 身份认证; OAuth; 权限管理; 统一认证
Content management systems; ^CMS; content management; content management system | 内容管理系统; CMS系统
Low-code development; low-code; no-code; OutSystems; Mendix; Power Apps; PowerApps; Power Platform; Power Automate | 低代码; 低代码开发; 无代码; 低代码平台
Payment integration; Stripe API; payment gateways; payment systems; payment processing; payments systems | 支付系统; 支付接口; 支付对接; 支付开发
Audio and video streaming; ^FFmpeg; video streaming; RTMP; H.264; video codecs; media streaming; GStreamer | 音视频开发; 音视频; FFmpeg; 流媒体; 编解码; 视频编解码; 音视频编解码
# mobile-and-games knowledge
Mobile development; ~mobile apps; mobile app development; mobile application development; mobile developer; ~mobile applications; app development; mobile engineer; native mobile; mobile app; mobile application; native apps | 移动开发; App开发; 移动端开发; 移动应用开发; 移动互联网开发; 移动端; 客户端开发; 移动客户端; 手机软件开发; APP客户端; 客户端
Android; Android development; Android SDK; Android NDK; Android developer; Jetpack Compose; Android Studio; Android app | Android; 安卓; Android开发; 安卓开发; 安卓系统; Jetpack
iOS; iPhone development; ^iPhone; iOS development; iOS SDK; Cocoa Touch; UIKit; iPhone apps; iOS developer; Xcode; CocoaPods; iOS app | iOS; iOS开发; 苹果开发; iOS客户端
macOS development; Mac OS X; OS X; ^OSX; macOS; Mac OSX; Mac OS; Cocoa framework; ^Cocoa
HarmonyOS; OpenHarmony; ArkTS | 鸿蒙; HarmonyOS; 鸿蒙开发; ArkTS
Flutter; Flutter框架
React Native; ReactNative
Ionic; Ionic framework; PhoneGap; Cordova; Apache Cordova
Xamarin; Xamarin.Forms; .NET MAUI
Titanium Appcelerator; Appcelerator
uni-app; uniapp | uni-app; uniapp
WeChat mini programs; mini programs; mini program; WeChat development | 微信小程序; 小程序; 小程序开发; 微信开发; 公众号开发; 微信公众号开发
App Store optimisation; ^ASO | 应用商店优化; ASO; ASO优化
RxJava; RxSwift; ^RxJS; reactive programming; ReactiveX; ReactiveCocoa; Reactive Extensions | 响应式编程; RxJava
Bluetooth Low Energy; ^BLE; Bluetooth; iBeacon | 蓝牙; 蓝牙协议; 蓝牙开发; BLE
Push notifications; ^APNs; mobile push | 推送; 消息推送
# mobile-and-games framework
!Unity; Unity3D; Unity 3D; Unity engine; U3D; Unity2D | Unity; Unity3D; U3D开发
Unreal Engine; Unreal; UE4; UE5 | 虚幻引擎; UE4; UE5; 虚幻4
Cocos2d-x; Cocos2d; Cocos Creator; Cocos | Cocos; Cocos Creator; Cocos2d
Godot; Godot Engine
LayaAir; Egret engine | LayaAir; 白鹭引擎; Egret
OpenGL; OpenGL ES; ^GLES | OpenGL
DirectX; Direct3D; Direct X
Vulkan API; ^Vulkan; Metal API
# mobile-and-games knowledge
Game development; game developer; game programming; games programming; game engines; game engine; game programmer; gameplay programming; game dev; video game development; game programmers | 游戏开发; 游戏引擎; 手游开发; 游戏编程; 游戏客户端; 游戏服务端; 游戏程序
Game design; game designer; level design; gameplay design; game balancing | 游戏设计; 游戏策划; 关卡设计; 数值策划; 系统策划; 剧情策划
Game testing; game tester | 游戏测试
Game operations; live ops; LiveOps | 游戏运营; 手游运营
Game art; game artist; concept art; character modelling | 游戏美术; 原画; 游戏原画; 场景原画; 角色原画; 游戏特效; 游戏UI; 次世代建模
Computer graphics; 3D graphics; rendering engines; graphics programming; real-time rendering; ray tracing; GPU rendering | 计算机图形学; 图形学; 渲染; 图形渲染; 渲染引擎
Augmented reality; ^AR; ARKit; ARCore | 增强现实; AR; AR开发; AR/VR
Virtual reality; ^VR; Oculus; ^XR; mixed reality; HoloLens | 虚拟现实; VR; VR开发; XR
Physics engines; Box2D; PhysX; physics simulation | 物理引擎
`;
